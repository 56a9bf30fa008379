#include "core/recognise/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/text/flags.h"
#include "core/text/order.h"

namespace ogi::recognise {
namespace {

// Borders are drawn as double lines and as thin boxes: what is closer than this is one line.
constexpr double tolerance = 2.5;
// No row of type is so low: cells with borders of their own draw theirs at several heights.
constexpr double least_row_height = 5;
// A wall between two cells must be there along most of the cell's side.
constexpr double least_wall_share = 0.5;
// Pages of drawings, not of tables, have more lines than this.
constexpr std::size_t most_rulings = 4000;
constexpr std::size_t most_edges = 300;

/// A level or upright line: its place across, and from where to where it runs along.
struct Segment {
  double place;
  double from;
  double to;
};

struct Segments {
  std::vector<Segment> level;
  std::vector<Segment> upright;
};

Segments split_by_direction(const std::vector<Ruling>& rulings) {
  Segments segments;
  for (const Ruling& ruling : rulings) {
    const double width = std::abs(ruling.x2 - ruling.x1);
    const double height = std::abs(ruling.y2 - ruling.y1);
    if (height <= tolerance && width > tolerance) {
      segments.level.push_back({(ruling.y1 + ruling.y2) / 2, std::min(ruling.x1, ruling.x2),
                                std::max(ruling.x1, ruling.x2)});
    } else if (width <= tolerance && height > tolerance) {
      segments.upright.push_back({(ruling.x1 + ruling.x2) / 2, std::min(ruling.y1, ruling.y2),
                                  std::max(ruling.y1, ruling.y2)});
    }
  }
  return segments;
}

/// Disjoint sets of numbers 0 … n − 1.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::size_t find(std::size_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

bool reaches(const Segment& segment, double place) {
  return segment.from - tolerance <= place && place <= segment.to + tolerance;
}

/// Puts a place among the edges, unless one stands there already.
void add_edge(std::vector<double>& edges, double place) {
  const auto after = std::lower_bound(edges.begin(), edges.end(), place);
  const bool next = after != edges.end() && *after - place <= tolerance;
  const bool before = after != edges.begin() && place - *(after - 1) <= tolerance;
  if (next || before) return;
  edges.push_back(place);
  for (auto at = edges.end() - 1; at != edges.begin() && at[-1] > *at; --at) std::swap(at[-1], *at);
}

std::size_t nearest(const std::vector<double>& edges, double place) {
  const auto after = std::lower_bound(edges.begin(), edges.end(), place);
  if (after == edges.begin()) return 0;
  if (after == edges.end()) return edges.size() - 1;
  const auto index = static_cast<std::size_t>(after - edges.begin());
  return place - edges[index - 1] <= edges[index] - place ? index - 1 : index;
}

/// A line may be drawn a cell at a time, and a piece of it between two cells over several columns
/// touches no line across: pieces that meet end to end are one. `first` is the sets' number of the
/// first line.
void join_pieces(const std::vector<Segment>& lines, Sets& sets, std::size_t first) {
  std::vector<double> edges;
  for (const Segment& line : lines) add_edge(edges, line.place);
  std::vector<std::size_t> edge_of(lines.size(), 0);
  for (std::size_t i = 0; i < lines.size(); ++i) edge_of[i] = nearest(edges, lines[i].place);
  const auto order = order_of(lines.size(), [&](std::size_t a, std::size_t b) {
    return edge_of[a] != edge_of[b] ? edge_of[a] < edge_of[b] : lines[a].from < lines[b].from;
  });
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (edge_of[order[i]] == edge_of[order[i - 1]] &&
        reaches(lines[order[i - 1]], lines[order[i]].from))
      sets.join(first + order[i - 1], first + order[i]);
  }
}

/// Lines that touch each other draw one table.
std::vector<Segments> group_by_touch(const Segments& all) {
  const std::size_t level_count = all.level.size();
  Sets sets(level_count + all.upright.size());
  join_pieces(all.level, sets, 0);
  join_pieces(all.upright, sets, level_count);
  for (std::size_t i = 0; i < level_count; ++i) {
    for (std::size_t j = 0; j < all.upright.size(); ++j) {
      if (reaches(all.level[i], all.upright[j].place) &&
          reaches(all.upright[j], all.level[i].place))
        sets.join(i, level_count + j);
    }
  }
  std::vector<Segments> groups;
  std::vector<std::size_t> group_of_root(level_count + all.upright.size(), 0);  // from 1 on
  const auto group_of = [&](std::size_t member) -> Segments& {
    std::size_t& group = group_of_root[sets.find(member)];
    if (group == 0) {
      groups.emplace_back();
      group = groups.size();
    }
    return groups[group - 1];
  };
  for (std::size_t i = 0; i < level_count; ++i) group_of(i).level.push_back(all.level[i]);
  for (std::size_t j = 0; j < all.upright.size(); ++j)
    group_of(level_count + j).upright.push_back(all.upright[j]);
  return groups;
}

/// The places of lines, those closer than the tolerance being one.
std::vector<double> edges_of(const std::vector<Segment>& lines,
                             const std::vector<Segment>& across) {
  std::vector<double> edges;
  for (const Segment& line : lines) add_edge(edges, line.place);
  // Where the lines across end, the table ends, a line drawn there or not.
  double first = across.front().from;
  double last = across.front().to;
  for (const Segment& line : across) {
    first = std::min(first, line.from);
    last = std::max(last, line.to);
  }
  add_edge(edges, first);
  add_edge(edges, last);
  return edges;
}

/// Edges with less than a row between them are one, in their middle.
std::vector<double> without_slivers(const std::vector<double>& edges) {
  std::vector<double> kept;
  for (const double edge : edges) {
    if (!kept.empty() && edge - kept.back() < least_row_height) {
      kept.back() = (kept.back() + edge) / 2;
    } else {
      kept.push_back(edge);
    }
  }
  return kept;
}

/// For each edge and each span between two edges across: how much of the span a line covers.
std::vector<double> wall_lengths(const std::vector<Segment>& lines,
                                 const std::vector<double>& edges,
                                 const std::vector<double>& across) {
  const std::size_t spans = across.size() - 1;
  std::vector<double> lengths(edges.size() * spans, 0);
  for (const Segment& line : lines) {
    const std::size_t edge = nearest(edges, line.place);
    for (std::size_t k = 0; k < spans; ++k) {
      const double covered = std::min(line.to, across[k + 1]) - std::max(line.from, across[k]);
      if (covered > 0) lengths[edge * spans + k] += covered;
    }
  }
  return lengths;
}

/// The table that one group of lines draws, still without words.
class TableBuilder {
 public:
  explicit TableBuilder(const Segments& lines)
      : columns_(edges_of(lines.upright, lines.level)),
        rows_(without_slivers(edges_of(lines.level, lines.upright))) {
    if (!is_table()) return;
    const std::size_t width = columns_.size() - 1;
    const std::size_t height = rows_.size() - 1;
    const std::vector<double> upright = wall_lengths(lines.upright, columns_, rows_);
    const std::vector<double> level = wall_lengths(lines.level, rows_, columns_);
    Sets cells(width * height);
    for (std::size_t r = 0; r < height; ++r) {
      for (std::size_t c = 0; c < width; ++c) {
        const bool open_right = c + 1 < width && upright[(c + 1) * height + r] <
                                                     least_wall_share * (rows_[r + 1] - rows_[r]);
        const bool open_below =
            r + 1 < height &&
            level[(r + 1) * width + c] < least_wall_share * (columns_[c + 1] - columns_[c]);
        if (open_right) cells.join(r * width + c, r * width + c + 1);
        if (open_below) cells.join(r * width + c, (r + 1) * width + c);
      }
    }
    lay_out(cells, width, height);
  }

  [[nodiscard]] bool is_table() const {
    // One row is enough: a page's end can leave no more of a table.
    return columns_.size() >= 3 && rows_.size() >= 2 && columns_.size() <= most_edges &&
           rows_.size() <= most_edges;
  }
  [[nodiscard]] RuledTable take() { return std::move(result_); }

 private:
  void lay_out(Sets& cells, std::size_t width, std::size_t height) {
    struct Extent {
      std::size_t right;
      std::size_t bottom;
    };
    std::vector<Extent> extents(width * height, {0, 0});
    for (std::size_t r = 0; r < height; ++r) {
      for (std::size_t c = 0; c < width; ++c) {
        Extent& extent = extents[cells.find(r * width + c)];
        extent.right = std::max(extent.right, c + 1);
        extent.bottom = std::max(extent.bottom, r + 1);
      }
    }
    result_.box = {columns_.front(), rows_.front(), columns_.back(), rows_.back()};
    for (std::size_t r = 0; r < height; ++r) {
      auto& row = result_.table.rows.emplace_back();
      auto& boxes = result_.cell_boxes.emplace_back();
      for (std::size_t c = 0; c < width; ++c) {
        // The smallest member names its set, and is its top left corner.
        if (cells.find(r * width + c) != r * width + c) continue;
        const Extent& extent = extents[r * width + c];
        row.push_back({.text = {},
                       .row_span = static_cast<int>(extent.bottom - r),
                       .col_span = static_cast<int>(extent.right - c)});
        boxes.push_back({columns_[c], rows_[r], columns_[extent.right], rows_[extent.bottom]});
      }
    }
  }

  std::vector<double> columns_;
  std::vector<double> rows_;
  RuledTable result_;
};

double middle_of(const Word& word) {
  return word.y + word.height / 2;
}

enum class Direction : std::uint8_t { down, across };

/// Words in the same place keep their order on the page: they stand in one array.
void sort_words(std::vector<const Word*>& words, Direction direction) {
  std::vector<const Word*> sorted;
  sorted.reserve(words.size());
  for (const std::size_t index : order_of(words.size(), [&](std::size_t a, std::size_t b) {
         const double place_a = direction == Direction::down ? middle_of(*words[a]) : words[a]->x;
         const double place_b = direction == Direction::down ? middle_of(*words[b]) : words[b]->x;
         return place_a != place_b ? place_a < place_b : words[a] < words[b];
       }))
    sorted.push_back(words[index]);
  words = std::move(sorted);
}

bool holds(const Box& box, const Word& word) {
  const double x = word.x + word.width / 2;
  const double y = middle_of(word);
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
}

std::string text_of(std::vector<const Word*> words) {
  std::string text;
  for (const auto& line : lines_of_words(std::move(words))) {
    if (!text.empty()) text += '\n';
    const Word* before = nullptr;
    for (const Word* word : line) {
      // Digits of one figure set apart are one figure; words far apart are two.
      if (before != nullptr && word->x - (before->x + before->width) > 0.5 * word->height)
        text += ' ';
      text += word->text;
      before = word;
    }
  }
  return text;
}

void fill(RuledTable& table, const PageBlock& page, text::Flags& used) {
  std::vector<const Word*> downwards;
  for (const Word& word : page.words) downwards.push_back(&word);
  sort_words(downwards, Direction::down);
  const auto is_above = [](const Word* word, double y) { return middle_of(*word) < y; };
  for (std::size_t r = 0; r < table.cell_boxes.size(); ++r) {
    for (std::size_t c = 0; c < table.cell_boxes[r].size(); ++c) {
      const Box& box = table.cell_boxes[r][c];
      std::vector<const Word*> words;
      auto word = std::lower_bound(downwards.begin(), downwards.end(), box.top, is_above);
      for (; word != downwards.end() && middle_of(**word) <= box.bottom; ++word) {
        const auto index = static_cast<std::size_t>(*word - page.words.data());
        if (used[index] || !holds(box, **word)) continue;
        used[index] = true;
        words.push_back(*word);
      }
      table.table.rows[r][c].text = text_of(std::move(words));
    }
  }
}

}  // namespace

void Box::cover(const Box& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

Box box_of(const Word& word) {
  return {word.x, word.y, word.x + word.width, word.y + word.height};
}

std::vector<std::vector<const Word*>> lines_of_words(std::vector<const Word*> words) {
  sort_words(words, Direction::down);
  std::vector<std::vector<const Word*>> lines;
  for (const Word* word : words) {
    const bool same_line = !lines.empty() && middle_of(*word) - middle_of(*lines.back().front()) <=
                                                 0.5 * lines.back().front()->height;
    if (!same_line) lines.emplace_back();
    lines.back().push_back(word);
  }
  for (auto& line : lines) sort_words(line, Direction::across);
  return lines;
}

std::vector<RuledTable> find_ruled_tables(const PageBlock& page, text::Flags& used) {
  std::vector<RuledTable> tables;
  if (page.rulings.size() > most_rulings) return tables;
  for (const Segments& group : group_by_touch(split_by_direction(page.rulings))) {
    if (group.level.empty() || group.upright.empty()) continue;
    TableBuilder builder(group);
    if (!builder.is_table()) continue;
    RuledTable table = builder.take();
    fill(table, page, used);
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace ogi::recognise
