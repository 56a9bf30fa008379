/* ogi-check-wasi.wasm: the core of ogi-check for programs that run WebAssembly themselves.
 * docs/json.md tells the JSON.
 *
 * A WASI reactor that imports nothing: call `_initialize` once, then these as often as you like.
 * Addresses are offsets into the exported `memory`.
 *
 * - Text is UTF-8, given by address and size. What is no JSON of the kind asked for is answered
 *   with an `ogi-error/1`.
 * - An input lies in memory of `ogi_allocate`. It is yours and is only read; after the call it may
 *   be used again or released.
 * - An answer begins at the address returned, has `ogi_answer_size()` bytes, and ends in a NUL that
 *   is not counted. It is the module's, and holds until the next call that answers.
 * - Any call may let the memory grow: hosts that hold a view of it take a new one after each.
 * - One call at a time in an instance. One that trapped (out of memory: 1 GiB at most) is done
 *   with; start another. */
#ifndef OGI_CHECK_H
#define OGI_CHECK_H

#include <stddef.h>

#ifdef __wasm__
#define OGI_EXPORT(name) __attribute__((export_name(#name)))
#else
#define OGI_EXPORT(name)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Never null: memory that cannot be had traps. */
OGI_EXPORT(ogi_allocate) char* ogi_allocate(size_t size);
OGI_EXPORT(ogi_release) void ogi_release(char* text);

/* Of the answer last given, in bytes. */
OGI_EXPORT(ogi_answer_size) size_t ogi_answer_size(void);

/* ogi-document/1 -> ogi-recognition/1 */
OGI_EXPORT(ogi_recognise) const char* ogi_recognise(const char* document, size_t size);

/* ogi-report/1 -> ogi-claims/1 */
OGI_EXPORT(ogi_claims) const char* ogi_claims(const char* report, size_t size);

/* ogi-report/1 and options, which may be of size 0 -> ogi-result/1 */
OGI_EXPORT(ogi_check)
const char* ogi_check(const char* report, size_t size, const char* options, size_t options_size);

/* Options -> ogi-catalogue/1 */
OGI_EXPORT(ogi_catalogue) const char* ogi_catalogue(const char* options, size_t size);

/* ogi-report/1 -> ogi-figures/1 */
OGI_EXPORT(ogi_figures) const char* ogi_figures(const char* report, size_t size);

/* ogi-report/1 -> ogi-completion/1 */
OGI_EXPORT(ogi_complete) const char* ogi_complete(const char* report, size_t size);

/* ogi-report/1 -> ogi-conversion/1 */
OGI_EXPORT(ogi_convert) const char* ogi_convert(const char* report, size_t size);

/* Options with `members` -> ogi-aggregate/1 */
OGI_EXPORT(ogi_aggregate) const char* ogi_aggregate(const char* options, size_t size);

/* ogi-report/1 and options with `last_year` or `members` -> ogi-comparison/1 */
OGI_EXPORT(ogi_compare)
const char* ogi_compare(const char* report, size_t size, const char* options, size_t options_size);

/* Options with `members` -> ogi-same-texts/1 */
OGI_EXPORT(ogi_same_texts) const char* ogi_same_texts(const char* options, size_t size);

#ifdef __cplusplus
}
#endif

#endif
