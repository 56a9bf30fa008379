// The main() of a fuzz program where libFuzzer is not: fuzz_border FOLDER reads each file of the
// folder as it is and with random changes, always the same ones. What goes wrong ends the program
// by itself or by a sanitizer.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int changed_inputs = 300;

using Bytes = std::vector<std::uint8_t>;

Bytes changed(const Bytes& seed, std::mt19937& random) {
  Bytes bytes = seed;
  for (std::size_t changes = 1 + random() % 8; changes > 0 && !bytes.empty(); --changes) {
    const auto at = static_cast<std::ptrdiff_t>(random() % bytes.size());
    const auto byte = static_cast<std::uint8_t>(random());
    switch (random() % 4) {
      case 0:
        bytes[static_cast<std::size_t>(at)] = byte;
        break;
      case 1:
        bytes.insert(bytes.begin() + at, byte);
        break;
      case 2:
        bytes.erase(bytes.begin() + at);
        break;
      default:
        bytes.resize(static_cast<std::size_t>(at));
    }
  }
  return bytes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: fuzz_... <folder of seeds>\n", stderr);
    return 2;
  }
  std::mt19937 random(1);
  int seeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) {
    std::ifstream file(entry.path(), std::ios::binary);
    const Bytes seed{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    LLVMFuzzerTestOneInput(seed.data(), seed.size());
    for (int i = 0; i < changed_inputs; ++i) {
      const Bytes input = changed(seed, random);
      LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    ++seeds;
  }
  std::printf("%d seeds\n", seeds);
  return seeds > 0 ? 0 : 1;
}
