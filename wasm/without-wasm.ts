// Built to build/wasm/ogi-check-without-wasm.js: what wasm2js makes of the module, registered.
import instantiate from '../build/wasm/ogi-check-wasm2js.js';
import { registerScriptCore } from './script-core.ts';

registerScriptCore((imports) => ({ exports: instantiate(imports) }));
