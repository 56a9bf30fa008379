#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/read.h"
#include "core/api/shapes.h"

namespace ogi::api {

/// Holds the events of a JSON text against the shape it must have. A value of the wrong kind would
/// else be passed over like one that is absent, and of a member written twice one would win: both
/// hide that a system fills in the wrong field. `null` is as good as absent, and what stands at the
/// top is the reader's to judge. Each answers whether to go on; else `wrong` says why not, with
/// the place (`settings/lists`).
class ShapeGuard {
 public:
  explicit ShapeGuard(ShapeNumber root) : next_(root) {}

  bool key(std::string_view name);
  /// Objects and arrays stay open until `close`. `key` is the name of the value where it is a
  /// member; where its shape names members, it need not be known any more.
  bool value(Kind kind, std::string_view key);
  void close() { open_.pop_back(); }
  [[nodiscard]] const ReadError& wrong() const { return wrong_; }

 private:
  struct Level {
    ShapeNumber shape;
    bool is_array;
    /// Of the named members, which one is being read, and which have been.
    std::uint8_t member;
    std::uint32_t seen;
    std::size_t items;
  };

  bool refuse(Phrase why, std::string_view key);
  [[nodiscard]] std::string place(std::string_view key) const;

  std::vector<Level> open_;
  ShapeNumber next_;
  ReadError wrong_;
};

}  // namespace ogi::api
