/** No worker starts from a folder. */
export { openInThisThread as openFile } from '../checker/file-opener.ts';
