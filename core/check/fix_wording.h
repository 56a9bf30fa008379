#pragma once

#include "core/repair/repair.h"
#include "core/rooms_generated.h"
#include "core/rules/phrase.h"

namespace ogi::check {

/// What a fix does, and why, without a full stop: （一）予以公开“自然人”应为 120（疑为 210
/// 的数字对调），改后 2 项等式成立.
Phrase title_of(const ComponentRepair& repair, const Diagnosis& diagnosis);

/// What a move did to the figures: …一行的数字疑向左错了一栏. Only for diagnoses with one.
Phrase move_of(const Diagnosis& diagnosis);

/// Asks whether the cell is right as it stands.
Phrase question_about(CellId cell, const Report& report);

}  // namespace ogi::check
