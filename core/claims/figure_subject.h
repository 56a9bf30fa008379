#pragma once

#include "core/claims/figure_reading.h"

namespace ogi::claims {

/// The words that tell what the figure counts.
void take_words(FigureReading& reading, const Situation& at);

/// What they say it counts; empty where that is none of the form's rows.
Resolution resolve_figure(const FigureReading& reading, const Situation& at);

/// Its subjects and applicant: what it takes from the figures in turn, from its whole and from the
/// columns before it.
void settle_subjects(FigureReading& reading, const Situation& at);

/// What the sentence, the paragraph and an open list tell of a figure.
Surroundings surroundings(const Scope& scope, const GroupReader& groups,
                          const std::vector<Claim>& claims);

}  // namespace ogi::claims
