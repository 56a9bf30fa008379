#!/usr/bin/env bash
# Brings a machine to where the project can be built (`setup.sh build`), tested too (`setup.sh test`, the default) or
# measured how far tests go (`setup.sh coverage`).
# Looks first, installs only what is missing, says what and why. Needs root only where something must be installed.
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-test}

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
has_header() {
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    [ -e "$folder/$1" ] && return
  done
  return 1
}
# clang++ compiles without its runtime, but links nothing that is watched or counted.
has_clang_runtime() {
  echo 'int main() {}' | clang++ -fsanitize=address,undefined -xc++ -o /dev/null - 2>/dev/null
}
has_browser() {
  [ -n "${CHROME:-}" ] || has chromium || has chromium-browser || has google-chrome || has chrome
}

packages=()
lacking=()
# need <package> <what it is, and why>: call it where a look found nothing
need() {
  packages+=("$1")
  lacking+=("$2")
}

has em++ || need emscripten "em++ (Emscripten), compiles the core to WebAssembly"
has cmake || need cmake "cmake, builds the core"
has ninja || need ninja-build "ninja, builds the core"
has_header nlohmann/json.hpp || need nlohmann-json3-dev "nlohmann/json, the core's JSON library"
if [ "$level" != build ]; then
  has c++ || need g++ "a C++20 compiler, for the native tests"
  { has_header gtest/gtest.h && [ -d /usr/src/googletest ]; } ||
    need libgtest-dev "GoogleTest with its sources, for the core's tests natively and in WebAssembly"
  has clang-format || need clang-format "clang-format, checks the layout of C++"
  has clang-tidy || need clang-tidy "clang-tidy, checks C++"
  has clang++ || need clang "clang++, compiles what the sanitizers watch"
  has_clang_runtime || need libclang-rt-dev "the sanitizers and counters of clang++"
  has_browser || need chromium "Chromium (or set CHROME), for the browser tests"
  has fc-list || need fontconfig "fc-list (fontconfig), tells the fonts there are"
  [ -n "$(fc-list :lang=zh 2>/dev/null)" ] || need fonts-droid-fallback "a Chinese font, for what the browser prints"
  if [ "$level" = coverage ]; then
    has llvm-cov || need llvm "llvm-cov and llvm-profdata, say what clang++ has counted"
  fi
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && ! has_browser && ! has xdg-open && ! has open; then
  need chromium "Chromium, to open the page in"
fi

if [ ${#packages[@]} -gt 0 ]; then
  say "missing:"
  for what in "${lacking[@]}"; do say "  - $what"; done
  has apt-get || fail "no apt-get here: install the above by your system's own means (Emscripten: emsdk), then try again"
  root=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "ask an administrator to run: apt-get install ${packages[*]}"
    root=(sudo)
  fi
  say "installing by apt-get: ${packages[*]}"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

has node || fail "install Node.js 20.19 or newer, then try again"
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
  fail "Node.js is $(node --version); 20.19 or newer is needed"

# A copy of the lock file in node_modules tells what is installed: times change with every checkout.
installed=node_modules/.ogi-check-lock.json
if ! cmp -s package-lock.json "$installed"; then
  say "installing the npm packages of package-lock.json into node_modules"
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json "$installed"
fi
