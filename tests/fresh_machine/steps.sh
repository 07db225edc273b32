# What tests/fresh_machine/run does, step by step. Sourced by it: $work, $cache, $shots, $mirror.

fail() { echo "fresh_machine: $*" >&2; exit 1; }

# The command after a marker in the README, so that it cannot be wrong there and right here.
readme_command() {
  awk -v marker="<!-- $1 -->" '
    index($0, marker) {wanted=1; next}
    wanted && /^```/ {inside=!inside; if (!inside) exit; next}
    wanted && inside' "$source_tree/README.md"
}

# An empty Debian in memory over an archive that is made once: nothing of Python, X11 or Qt in it.
make_machine() {
  if [ ! -f "$cache/debian12.tar" ]; then
    mkdir "$work/new"
    debootstrap --variant=minbase --include=sudo bookworm "$work/new" "$mirror" >"$work/log" 2>&1 ||
      { tail -5 "$work/log" >&2; fail "debootstrap broke off"; }
    tar -C "$work/new" -cf "$cache/debian12.tar.part" . && rm -rf "$work/new"
    mv "$cache/debian12.tar.part" "$cache/debian12.tar"
  fi
  mkdir "$work/debian"
  tar -C "$work/debian" -xf "$cache/debian12.tar"
  mount --bind "$work/debian" "$work/debian"
  mount -t proc proc "$work/debian/proc"
  mount --rbind /dev "$work/debian/dev"
  mount --make-rslave "$work/debian"
  mount --bind "$cache/apt" "$work/debian/var/cache/apt/archives"
  mkdir -p "$cache/apt/partial"
  rm -f "$work/debian/etc/apt/apt.conf.d/docker-clean"
  cp /etc/resolv.conf "$work/debian/etc/resolv.conf"
  echo "127.0.0.1 localhost $(hostname)" >"$work/debian/etc/hosts"
  chroot "$work/debian" useradd --create-home --shell /bin/bash person
  echo "person ALL=(ALL) NOPASSWD: ALL" >"$work/debian/etc/sudoers.d/person"
  mkdir -p "$work/debian/home/person/.cache/pip" "$work/debian/home/person/digitpad"
  chroot "$work/debian" chown -R person: /home/person/.cache
  chown -R 1000:1000 "$cache/pip"
  mount --bind "$cache/pip" "$work/debian/home/person/.cache/pip"
  git -c safe.directory='*' -C "$source_tree" ls-files -z --cached --others --exclude-standard |
    tar -C "$source_tree" --null -T - -cf - | tar -C "$work/debian/home/person/digitpad" -xf -
  if [ -e "$source_tree/.git" ]; then  # the tests ask what belongs to the project
    git -c safe.directory='*' clone -q --bare "$source_tree" "$work/debian/home/person/digitpad/.git" 2>/dev/null || true
  fi
  chroot "$work/debian" chown -R person: /home/person/digitpad
  start_screen
}

empty_machine() {
  [ -z "${program_pid:-}" ] || kill -- "-$program_pid" 2>/dev/null || true
  kill "$screen_pid" 2>/dev/null || true
  wait 2>/dev/null || true
  umount -R "$work/debian" 2>/dev/null || umount -Rl "$work/debian"
  rm -rf --one-file-system "$work/debian"
}

# The X server runs outside, since its own libraries would be found inside.
start_screen() {
  exec 8>"$work/display"
  Xvfb -displayfd 8 -screen 0 1366x900x24 -nolisten tcp >/dev/null 2>&1 &
  screen_pid=$!
  exec 8>&-
  for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
  display=:$(tr -d '\n' <"$work/display")
  : >"$work/display.old"; rm -f "$work/display"
  mkdir -p "$work/debian/tmp/.X11-unix"
  mount --bind /tmp/.X11-unix "$work/debian/tmp/.X11-unix"
}

# Run a command line as a person who has just logged in: their folder, their screen, and what this
# network needs (a certificate, a proxy, a mirror of packages); no QT_QPA_PLATFORM.
as_person() {
  local needed=() name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL PIP_DEFAULT_TIMEOUT PYTEST_ADDOPTS; do
    [ -z "${!name:-}" ] || needed+=("$name=${!name}")
  done
  local certificate=${PIP_CERT:-${SSL_CERT_FILE:-}}
  if [ -n "$certificate" ]; then
    cp "$certificate" "$work/debian/etc/certificates.pem"
    needed+=("PIP_CERT=/etc/certificates.pem" "SSL_CERT_FILE=/etc/certificates.pem")
  fi
  chroot "$work/debian" env -i HOME=/home/person USER=person LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin DISPLAY="$display" "${needed[@]}" \
    setpriv --reuid=person --regid=person --init-groups \
    bash -c "cd /home/person/digitpad && $1"
}

on_screen() { DISPLAY=$display "$@"; }

shoot() { command -v import >/dev/null && on_screen import -window root "$shots/$1.png" || true; }

# Wait for the window of the program in the background; fail with its last words if it ends.
await_window() {
  for _ in $(seq 3000); do
    window=$(on_screen xdotool search --onlyvisible --name DigitPad 2>/dev/null | head -1 || true)
    [ -z "$window" ] || return 0
    kill -0 "$program_pid" 2>/dev/null || { tail -20 "$work/log" >&2; fail "the program has ended"; }
    sleep 0.5
  done
  fail "no window after 25 minutes"
}

in_background() {
  set -m
  as_person "$1" >"$work/log" 2>&1 &
  program_pid=$!
  set +m
}

# Draw a seven with the mouse, say that the reading is right, and close the window.
draw_and_teach() {
  local X Y WIDTH HEIGHT left top step
  on_screen xdotool windowfocus "$window" key --delay 50 Escape
  sleep 2
  eval "$(on_screen xdotool getwindowgeometry --shell "$window" | grep -E '^(X|Y|WIDTH|HEIGHT)=')"
  left=$((X + WIDTH / 4 - 60)) top=$((Y + HEIGHT / 2 - 100))
  on_screen xdotool mousemove "$left" "$top" mousedown 1
  for step in 20 40 60 80 100 120; do on_screen xdotool mousemove $((left + step)) "$top"; done
  for step in 30 60 90 120 150 180 200; do
    on_screen xdotool mousemove $((left + 120 - step / 2)) $((top + step))
  done
  on_screen xdotool mouseup 1
  sleep 1
  shoot "$1"
  on_screen xdotool windowfocus "$window" key ctrl+Return
  sleep 1
  on_screen xdotool windowfocus "$window" key ctrl+q
  for _ in $(seq 60); do kill -0 "$program_pid" 2>/dev/null || break; sleep 0.5; done
  kill -0 "$program_pid" 2>/dev/null && { shoot "$1-open"; fail "the window does not close"; }
  wait "$program_pid" || fail "the program ended with status $?"
  program_pid=
  as_person "$program digits list" | tee "$work/list"
  grep -q 7 "$work/list" || fail "the seven that was drawn is not among my digits"
}

part_start() {
  program=.venv/bin/digitpad
  in_background "$(readme_command start-command)"
  await_window
  draw_and_teach start
}

part_bare() {
  program=.venv/bin/digitpad
  as_person "sudo apt-get update -qq && sudo apt-get install -qq -y python3-venv" >"$work/log" 2>&1 ||
    { tail "$work/log" >&2; fail "Python is not installed"; }
  local first mending status=0
  first=$(readme_command start-command)
  first="python3 -m venv${first#*python3 -m venv}"
  as_person "$first" >"$work/log" 2>&1 || status=$?
  tail -1 "$work/log"
  [ "$status" = 1 ] || fail "status $status instead of 1"
  grep -q Traceback "$work/log" && fail "a traceback instead of a sentence"
  mending=$(sed -n 's/^digitpad: .*: \(sudo apt install .*\) installs them;.*digitpad recognize FILE works.*/\1/p' "$work/log")
  [ -n "$mending" ] || fail "the sentence names no command"
  as_person 'echo "{\"word\": \"7\", \"drawing\": [[[0, 600, 300], [0, 0, 1000]]]}" >seven.ndjson
    .venv/bin/digitpad recognize seven.ndjson' || fail "nothing is read without a window"
  as_person "DISPLAY= .venv/bin/digitpad" >"$work/log" 2>&1 && fail "a window without a screen"
  grep -q "there is no screen" "$work/log" || fail "a missing screen is not called one"
  as_person "${mending/ install / install -y }" >"$work/log" 2>&1 ||
    { tail "$work/log" >&2; fail "the command of the sentence fails"; }
  in_background ".venv/bin/digitpad"
  await_window
  draw_and_teach bare
}

part_tests() {
  as_person "$(readme_command start-command | sed 's/ && python3 .*//')" >"$work/log" 2>&1 ||
    { tail "$work/log" >&2; fail "the system's packages are not installed"; }
  as_person "$(readme_command test-command)"
}
