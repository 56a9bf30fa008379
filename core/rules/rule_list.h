#pragma once

#include "core/rules/rule.h"

// Every rule, in the order of the codes: the one line that registers a rule. A retired code never
// comes back.
#define OGI_EVERY_RULE(RULE)            \
  RULE(ogi001_not_a_report)             \
  RULE(ogi002_title_nonstandard)        \
  RULE(ogi003_year_conflict)            \
  RULE(ogi004_edition_mismatch)         \
  RULE(ogi005_section_missing)          \
  RULE(ogi006_section_order)            \
  RULE(ogi007_heading_nonstandard)      \
  RULE(ogi008_table_missing)            \
  RULE(ogi009_table_shape)              \
  RULE(ogi010_statistical_period)       \
  RULE(ogi011_published_too_early)      \
  RULE(ogi012_published_late)           \
  RULE(ogi013_placeholder_left)         \
  RULE(ogi014_stale_year)               \
  RULE(ogi015_private_data)             \
  RULE(ogi016_garbled_text)             \
  RULE(ogi017_other_organ)              \
  RULE(ogi018_wrong_basis)              \
  RULE(ogi019_numbering_gap)            \
  RULE(ogi020_preamble_parts)           \
  RULE(ogi021_extra_section)            \
  RULE(ogi101_blank_cell)               \
  RULE(ogi102_not_a_number)             \
  RULE(ogi103_negative)                 \
  RULE(ogi104_not_whole)                \
  RULE(ogi105_placeholder_cell)         \
  RULE(ogi106_number_format)            \
  RULE(ogi107_implausible_size)         \
  RULE(ogi201_rules_without_power)      \
  RULE(ogi202_in_force_too_few)         \
  RULE(ogi203_published_total)          \
  RULE(ogi204_fee_precision)            \
  RULE(ogi205_fee_below_processing_fee) \
  RULE(ogi206_fee_unit)                 \
  RULE(ogi301_requests_balance)         \
  RULE(ogi302_results_total)            \
  RULE(ogi303_row_total)                \
  RULE(ogi304_fee_overdue_without_fee)  \
  RULE(ogi305_carried_over_unprocessed) \
  RULE(ogi306_carried_forward_heavy)    \
  RULE(ogi307_fee_figures)              \
  RULE(ogi401_review_total)             \
  RULE(ogi402_reviews_implausible)      \
  RULE(ogi403_direct_suits)             \
  RULE(ogi501_received_claim)           \
  RULE(ogi502_processed_claim)          \
  RULE(ogi503_carry_claim)              \
  RULE(ogi504_outcome_claim)            \
  RULE(ogi505_review_claim)             \
  RULE(ogi506_disclosure_claim)         \
  RULE(ogi507_breakdown_sum)            \
  RULE(ogi508_percentage)               \
  RULE(ogi509_claim_conflict)           \
  RULE(ogi510_growth_claim)             \
  RULE(ogi511_text_contradicts_itself)  \
  RULE(ogi512_rate)                     \
  RULE(ogi513_uncertain_figures)        \
  RULE(ogi601_aspects_missing)          \
  RULE(ogi602_assessment_missing)       \
  RULE(ogi603_problems_missing)         \
  RULE(ogi604_problems_or_improvements) \
  RULE(ogi605_fee_statement_missing)    \
  RULE(ogi606_repeated_paragraph)       \
  RULE(ogi607_outdated_law)             \
  RULE(ogi608_vague_text)               \
  RULE(ogi609_fixed_wording)            \
  RULE(ogi610_former_name)              \
  RULE(ogi611_slip_of_the_pen)          \
  RULE(ogi701_carry_continuity)         \
  RULE(ogi702_in_force_continuity)      \
  RULE(ogi703_copied_text)              \
  RULE(ogi704_sharp_change)             \
  RULE(ogi705_not_comparable)           \
  RULE(ogi801_aggregate_mismatch)       \
  RULE(ogi802_member_missing)           \
  RULE(ogi803_member_twice)             \
  RULE(ogi804_member_year)              \
  RULE(ogi805_same_text)                \
  RULE(ogi901_figure_source)            \
  RULE(ogi902_own_requirement)

namespace ogi::rules {

// A constant is local to its file unless it is declared before: each rule's file includes this.
#define OGI_DECLARE_RULE(name) extern const Rule name;
OGI_EVERY_RULE(OGI_DECLARE_RULE)
#undef OGI_DECLARE_RULE

}  // namespace ogi::rules
