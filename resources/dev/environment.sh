# Sourced by run and test: finds Python, keeps .venv in order, asks for system packages.
# Everything it says goes to standard error, so that `run status --json` stays clean.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
venv=$root/.venv
lock=$root/resources/dev/test-requirements.lock
python=$venv/bin/python
[[ ${OS-} == Windows_NT ]] && python=$venv/Scripts/python.exe
installed_note=$venv/neckbreak-installed     # what stands in .venv: "wheel" or "editable", and of what
libraries_note=$venv/neckbreak-libraries-found
may_install=no                               # --install: sudo without a question

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$@"; exit 1; }

# --- system packages --------------------------------------------------------------------------

package_family() {
  if command -v apt-get >/dev/null; then echo debian
  elif command -v dnf >/dev/null; then echo fedora
  elif command -v pacman >/dev/null; then echo arch
  else echo unknown
  fi
}

packages_for() { # KIND NEED... -> the packages that bring them here, one a line
  local kind=$1 column; shift
  case $(package_family) in debian) column=3 ;; fedora) column=4 ;; arch) column=5 ;; *) return ;; esac
  printf '%s\n' "$@" | awk -v kind="$kind" -v column="$column" '
    NR == FNR { wanted[$1]; next }
    $1 == kind && $2 in wanted { print $column }
  ' - "$root/resources/dev/system-packages.txt" | sort -u
}

install_command() { # PACKAGE... -> the command line for root
  case $(package_family) in
    debian)
      local refresh='apt-get update && '
      compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null && refresh=
      echo "${refresh}apt-get install -y --no-install-recommends $*" ;;
    fedora) echo "dnf install -y $*" ;;
    arch) echo "pacman -S --needed --noconfirm $*" ;;
  esac
}

need_packages() { # WHY PACKAGE...: says the exact command; runs it as root, or after a yes
  local why=$1 command answer; shift
  say "$why"
  [[ $# -gt 0 ]] || give_up "Please install what brings them on this system, then start again."
  command=$(install_command "$@")
  if ((EUID == 0)); then
    say "  $command"
    DEBIAN_FRONTEND=noninteractive bash -c "$command" >&2 || give_up "That failed; see above."
    return
  fi
  say "  sudo sh -c '$command'"
  if [[ $may_install == no ]]; then
    [[ -t 0 && -t 2 ]] || give_up "Run that line and start again, or start again with --install."
    read -rp 'Run it now? [y/N] ' answer
    [[ $answer == [yY]* ]] || give_up "Nothing was installed."
  fi
  sudo sh -c "$command" >&2 || give_up "That failed; see above."
}

is_there() { # PROGRAM: in the path, or where the helpers of other programs are
  command -v "$1" >/dev/null || [[ -x /usr/libexec/$1 || -x /usr/lib/$1 ]]
}

need_programs() { # WHY PROGRAM...
  local why=$1 program missing=(); shift
  for program in "$@"; do
    is_there "$program" || missing+=("$program")
  done
  ((${#missing[@]} == 0)) && return
  local packages; mapfile -t packages < <(packages_for tool "${missing[@]}")
  need_packages "$why ${missing[*]}." "${packages[@]}"
}

# --- Python and .venv -------------------------------------------------------------------------

suits() { # PYTHON: runs, new enough for us, not too new for PySide6 6.11
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null
}

find_python() { # -> the path of a Python that suits
  local candidate
  for candidate in python3.13 python3.12 python3.11 python3.14 python3 python \
      "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[1-4]*/bin/python; do
    command -v "$candidate" >/dev/null && suits "$candidate" || continue
    "$candidate" -c 'import sys; print(sys.executable)'
    return
  done
  return 1
}

make_venv() {
  [[ -x $python ]] && suits "$python" && return
  local base wanted='neckbreak needs Python 3.11 to 3.14'
  if ! base=$(find_python); then
    case $(package_family) in
      debian) need_packages "$wanted and found none." python3 python3-venv ;;
      fedora) need_packages "$wanted and found none." python3 ;;
      arch) need_packages "$wanted and found none." python ;;
    esac
    base=$(find_python) || give_up "$wanted. Get one from python.org, pyenv or uv, and start again."
  fi
  if ! "$base" -c 'import ensurepip, venv' 2>/dev/null; then
    # Debian keeps these two in a package of their own.
    need_packages "$base comes without the modules venv and ensurepip:" \
      "python$("$base" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
  fi
  say "Making .venv with $base"
  "$base" -m venv --clear "$venv"
}

digest() { cksum "$@" | cksum | tr -d ' '; }

needs_digest() { digest "$root/pyproject.toml" "$lock"; }

sources_digest() { # of all that goes into the wheel
  (cd "$root" && find neckbreak resources \
    \( -path resources/artwork -o -path resources/dev -o -path resources/handbook \
       -o -name __pycache__ \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr -d ' ')
}

pip_install() { "$python" -m pip install --quiet --disable-pip-version-check "$@" >&2; }

# As a user gets it: a wheel with the newest dependencies that pyproject.toml allows.
# A developer's .venv, where the checkout itself is installed, serves as well.
install_for_use() {
  make_venv
  local needs sources kind='' had_needs='' had_sources=''
  needs=$(needs_digest)
  [[ -f $installed_note ]] && read -r kind had_needs had_sources <"$installed_note"
  if [[ $kind == editable && $had_needs == "$needs" ]]; then return; fi
  sources=$(sources_digest)
  if [[ $kind == wheel && $had_needs == "$needs" && $had_sources == "$sources" ]]; then return; fi
  if [[ $kind == wheel && $had_needs == "$needs" ]]; then
    say "Installing neckbreak into .venv again: its files have changed"
    pip_install --force-reinstall --no-deps "$root"
  else
    say "Installing neckbreak into .venv (PySide6 alone is 84 MB to download the first time)"
    pip_install --upgrade "$root"
  fi
  echo "wheel $needs $sources" >"$installed_note"
}

# The exact versions of the lock, and the checkout itself in place of a copy.
install_for_tests() {
  make_venv
  local needs kind='' had_needs=''
  needs=$(needs_digest)
  [[ -f $installed_note ]] && read -r kind had_needs _ <"$installed_note"
  if [[ $kind == editable && $had_needs == "$needs" ]]; then return; fi
  say "Installing the locked test environment into .venv"
  pip_install --requirement "$lock"
  pip_install --no-deps --no-build-isolation --editable "$root"
  echo "editable $needs" >"$installed_note"
}

# --- what Qt wants from the system ------------------------------------------------------------

missing_libraries() { # -> the shared libraries that PySide6 does not find, one a line
  local qt
  qt=$("$python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
  ldd "$qt"/Qt{Widgets,DBus,Network,Svg}.abi3.so "$qt"/Qt/plugins/platforms/libq{xcb,wayland}.so \
    2>/dev/null | awk '/=> not found/ { print $1 }' | grep -v '^libQt6\|^libpyside6\|^libshiboken6' | sort -u
}

has_font() {
  compgen -G '/usr/share/fonts/*' >/dev/null \
    && [[ -n $(find -L /usr/share/fonts -name '*.[ot]tf' -print -quit) ]] && return
  [[ -n $(find -L "$HOME/.fonts" "$HOME/.local/share/fonts" -name '*.[ot]tf' -print -quit 2>/dev/null) ]]
}

need_qt_libraries() {
  [[ $(uname) == Linux ]] || return 0
  [[ -f $libraries_note && $libraries_note -nt $installed_note ]] && return
  local missing packages=()
  mapfile -t missing < <(missing_libraries)
  if ((${#missing[@]} > 0)); then
    mapfile -t packages < <(packages_for qt "${missing[@]}")
    need_packages "Qt misses libraries of the system: ${missing[*]}." "${packages[@]}"
    mapfile -t missing < <(missing_libraries)
    ((${#missing[@]} == 0)) || give_up "Qt still misses: ${missing[*]}."
  fi
  if ! has_font; then
    mapfile -t packages < <(packages_for font font)
    need_packages "There is no font on this system." "${packages[@]}"
  fi
  touch "$libraries_note"
}
