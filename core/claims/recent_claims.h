#pragma once

#include <span>

#include "core/claims/claims.h"

namespace ogi::claims {

/// What the claims of a sentence say together, and what of them is therefore left open.

/// The last claims from number `first` on; however many they are, so many and no more.
std::span<Claim> recent_claims(std::vector<Claim>& claims, std::size_t first);
std::span<const Claim> recent_claims(const std::vector<Claim>& claims, std::size_t first);

/// 已主动公开4件，予以公开13件: the form may have them in one row.
void leave_open_what_was_granted(std::span<Claim> sentence);

/// 收到30件，扣除撤回的4件: claims about subjects from `first` to `last` are not compared.
void leave_open(std::span<Claim> recent, Subject first, Subject last);

/// 强制措施8件、强制执行4件: kinds of one thing.
void leave_open_what_is_told_twice(std::span<Claim> recent);

/// 既没有制作、也不掌握的32件，自然人29件、企业3件: of the 32, whatever they are.
void leave_open_columns_of_an_unknown_row(std::span<Claim> recent);

/// Licences, penalties or documents have been counted.
bool count_decisions(std::span<const Claim> recent);

/// Whether 其他 can be the last column alone, all others being named.
bool name_all_columns(std::span<const Claim> recent);

}  // namespace ogi::claims
