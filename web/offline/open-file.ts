/** No worker starts from a folder. */
export { openInThisThread as openFile } from '../element/file-opener.ts';
