# cmake -DWASM2JS=<program> -DMODULE=<.wasm> -DTRANSLATION=<.js> -P translate.cmake: the module as JavaScript, whose default export
# makes of the module's imports its exports.
execute_process(COMMAND ${WASM2JS} --emscripten -O2 ${MODULE} -o ${TRANSLATION} COMMAND_ERROR_IS_FATAL ANY)
# Binaryen of old wants the one namespace that there is, a newer one all of them.
file(STRINGS ${TRANSLATION} head LIMIT_COUNT 1)
if(head MATCHES "asmLibraryArg")
  file(APPEND ${TRANSLATION} "\nexport default (imports) => instantiate(Object.values(imports)[0]);\n")
else()
  file(APPEND ${TRANSLATION} "\nexport default instantiate;\n")
endif()
