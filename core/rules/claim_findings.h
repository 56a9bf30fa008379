#pragma once

#include "core/rules/rule.h"

namespace ogi::rules {

/// The claims of the report; null, and the rule is not judged, where they were not read.
const Claims* claims_of(const Case& given, RuleReport& rule_report);

/// Whether the text may speak of less than the tables: a government's text of its own office.
bool may_speak_of_own_office(const Report& report);

/// The first exact figure of the year's processing fee (fee_notices, fee_charged, fee_received) in
/// sections 六 and 一; null where there is none.
const Claim* fee_claim(const Claims& claims, Subject subject);

/// The same of an amount that may be charged or received: 收取信息处理费2950元.
const Claim* fee_claim_of_either(const Claims& claims);

/// Whether the claim is of the fees of section 二 and has in yuan the figure that the table has as
/// 万元: OGI206 speaks of it, not OGI506.
bool is_told_in_ten_thousands(const Claim& claim, const Decimal& in_table);

/// Whether one of them is the claim's figure, to the digits written.
bool agrees_with_any(const Claim& claim, const std::vector<TableReading>& readings);

/// Points at what the text says.
void point_at(Finding& finding, const TextRange& range);

/// The folded words of the sentence that a claim begins in.
std::u32string_view sentence_of(const Case& given, const Claim& claim);

/// Quotes what the text says.
void quote(Phrase& message, const Report& report, const TextRange& range);

/// A figure of the text that no cell it may mean bears out, and the likeliest cells.
struct ClaimDifference {
  const Claim* claim;
  TableReading reading;
};

struct ClaimDifferences {
  bool any = false;       ///< whether there is a claim of this kind at all
  bool any_open = false;  ///< whether one could not be judged
  std::vector<ClaimDifference> differences;
};

/// Holds the claims of this certainty, whose first subject is from `first` to `last`, against the
/// tables.
ClaimDifferences differences(const Case& given, const Claims& claims, Certainty certainty,
                             Subject first = Subject::received,
                             Subject last = Subject::information_published);

enum class PercentageRule : std::uint8_t { shares, rates };

/// OGI508 and OGI512: the shares, or the rates, that no figures give.
void judge_percentages(const Case& given, RuleReport& rule_report, const Claims& claims,
                       PercentageRule which);

/// 正文“收到申请48件”为 48，表中…为 47
Phrase told_difference(const Report& report, const ClaimDifference& difference);

/// OGI501–506: holds the claims whose first subject is from `first` to `last` against the tables.
/// One finding for each figure that no cell it may mean bears out.
void judge_claims(const Case& given, RuleReport& rule_report, Subject first, Subject last);

}  // namespace ogi::rules
