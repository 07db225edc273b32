# The parts of tests/fresh_machine/run that install a bundle. $bundles is the folder with a .deb and a
# .tar.xz, as `python -m tools.bundle` makes them.

the_bundle() {
  local found
  found=$(ls -t "$bundles"/$1 2>/dev/null | head -1)
  [ -n "$found" ] || fail "$bundles has no $1: python -m tools.bundle makes one"
  echo "$found"
}

# 100 drawings of pens, and what the source makes of them; the program's own seven where there are none.
lay_out_drawings() {
  local pens=$source_tree/../shared/datasets/pen/unipen-1a.ndjson.gz
  local home=$work/debian/home/person
  if [ -f "$pens" ]; then
    gzip -dc "$pens" | awk 'NR % 37 == 1 && ++count <= 100' >"$home/drawings.ndjson"
  else
    for corner in $(seq 600 640); do # enough to learn from
      echo '{"word": "7", "drawing": [[[0, '"$corner"', 300], [0, 0, 1000]]]}'
    done >"$home/drawings.ndjson"
  fi
  (cd "$home" && DIGITPAD_HOME=$work/source-home "$source_python" -m digitpad recognize drawings.ndjson --json) \
    >"$work/expected"
}

# What a bundle must neither run nor read, in the folder in which it is started.
lay_traps() {
  local folder="$work/debian/home/person/of somebody else" name
  mkdir "$folder"
  for name in trainer numpy digitpad PySide6 cv2 sitecustomize site json; do
    echo "open('/home/person/sprung', 'a').write('$name ')" >"$folder/$name.py"
  done
  mkfifo "$folder/keras.json"  # who reads it waits for ever
  chroot "$work/debian" chown -R person: "/home/person/of somebody else"
}

check_traps() {
  [ ! -e "$work/debian/home/person/sprung" ] || fail "somebody else's code ran: $(cat "$work/debian/home/person/sprung")"
}

# Read the drawings with the program: each has to be read as the source reads it.
check_reading() {
  as_person "cd && $1 recognize drawings.ndjson --json" >"$work/read" || fail "nothing is read"
  "$source_python" - "$work/debian/home/person/drawings.ndjson" "$work/expected" "$work/read" <<'PYTHON'
import json, sys
labels, source, bundle = ([json.loads(line) for line in open(name)] for name in sys.argv[1:])
assert [one["digit"] for one in bundle] == [one["digit"] for one in source]
pairs = [pair for two in zip(bundle, source, strict=True) for pair in zip(*(one["probabilities"] for one in two))]
assert max(abs(one - other) for one, other in pairs) < 1e-5
right = sum(str(one["digit"]) == label["word"] for label, one in zip(labels, bundle, strict=True))
print(f"{right} of {len(labels)} drawings read right, each as from source")
PYTHON
}

part_deb() {
  install_deb
  lay_out_drawings
  lay_traps
  check_reading digitpad
  as_person "cd ~/of* && timeout 60 digitpad recognize ../drawings.ndjson >/dev/null" ||
    fail "nothing is read in somebody else's folder"
  as_person "cd ~/of* && timeout 60 env DIGITPAD_PYTHON=/usr/bin/python3 PYTHONPATH=. digitpad train" \
    >"$work/log" 2>&1 && fail "a Python without packages trains"
  check_traps
  program=digitpad
  in_background "cd ~/of* && digitpad"
  await_window
  draw_and_teach deb
  check_traps
  local kept
  kept=$(cd "$work/debian/home/person" && sha256sum .local/share/digitpad/my-digits.sqlite)
  as_person "sudo apt-get purge -y digitpad" >"$work/log" 2>&1 || { tail "$work/log" >&2; fail "it stays"; }
  [ ! -e "$work/debian/usr/lib/digitpad" ] && [ ! -e "$work/debian/usr/bin/digitpad" ] || fail "something is left"
  (cd "$work/debian/home/person" && echo "$kept" | sha256sum --check --quiet) || fail "own digits are gone"
}

# A training in the environment that the program makes with the system's Python.
part_deb_training() {
  install_deb
  lay_out_drawings
  lay_traps
  as_person "cd && digitpad install-training" 2>&1 | tail -2
  as_person "cd ~/of* && digitpad train --data ../drawings.ndjson --recipe mlp-512 --epochs 1" 2>&1 | tail -2
  check_traps
  as_person "cd && cp .local/share/digitpad/runs/*/*.digitpad new.digitpad &&
    digitpad recognize drawings.ndjson --model new.digitpad" | tail -1 || fail "the new model does not read"
}

install_deb() {
  cp "$(the_bundle '*.deb')" "$work/debian/home/person/digitpad.deb"
  chmod 644 "$work/debian/home/person/digitpad.deb"
  as_person "cd && sudo apt-get update -qq && sudo apt-get install -y ./digitpad.deb" >"$work/log" 2>&1 ||
    { tail "$work/log" >&2; fail "the package is not installed"; }
}

part_archive() {
  local folder="$work/debian/home/person/我的 Programme" mending status=0
  mkdir "$folder"
  tar -xJf "$(the_bundle '*.tar.xz')" -C "$folder" --strip-components 1
  mount --bind "$folder" "$folder"
  mount -o remount,ro,bind "$folder"
  ! touch "$folder/writable" 2>/dev/null || fail "the medium can be written"
  program="'/home/person/我的 Programme/digitpad'"
  lay_out_drawings
  lay_traps
  check_reading "$program"
  as_person "cd && $program" >"$work/log" 2>&1 || status=$?
  tail -1 "$work/log"
  [ "$status" = 1 ] || fail "status $status instead of 1"
  grep -q Traceback "$work/log" && fail "a traceback instead of a sentence"
  mending=$(sed -n 's/^digitpad: .*: \(sudo apt install .*\) installs them;.*digitpad recognize FILE works.*/\1/p' "$work/log")
  [ -n "$mending" ] || fail "the sentence names no command"
  as_person "sudo apt-get update -qq && ${mending/ install / install -y }" >"$work/log" 2>&1 ||
    { tail "$work/log" >&2; fail "the command of the sentence fails"; }
  in_background "cd ~/of* && $program"
  await_window
  draw_and_teach archive
  check_traps
  umount "$folder"
}
