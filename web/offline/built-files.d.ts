declare module 'virtual:built-files' {
  /** The built page's files, relative to it; `./` is the page itself. */
  export const files: string[];
  /** Another for every build that differs. */
  export const version: string;
}
