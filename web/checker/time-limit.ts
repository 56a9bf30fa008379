/**
 * Seconds that a file may take, from its first byte to the report in it. A report takes some tens of milliseconds; what takes this
 * long would take for ever.
 */
export const longestSeconds = 60;
