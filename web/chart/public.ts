// The declarations of `ogi-check/charts`, which is loaded for the element it defines: `provideCharts` takes it from there.
export {};
