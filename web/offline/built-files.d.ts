declare module 'virtual:built-files' {
  /** The built page's files, relative to it; `./` is the page itself. */
  export const files: string[];
  /** Those that few visitors need. */
  export const late: string[];
  /** Another for every build that differs. */
  export const version: string;
}
