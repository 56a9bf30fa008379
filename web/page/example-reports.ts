// The built-in examples: loaded when asked for.
export { default as correct } from '../examples/report.html?raw';
export { default as withSlips } from '../examples/report-with-slips.html?raw';
