/** Whether it is a file, also one of another frame, whose `File` is not ours. */
export function isFile(input: unknown): input is File {
  const kind = Object.prototype.toString.call(input);
  return kind === '[object File]' || kind === '[object Blob]';
}
