// Emscripten gives a program an environment of its own: GoogleTest looks into Node's for the half it is to run.
Module.preRun = () => Object.assign(ENV, process.env);
