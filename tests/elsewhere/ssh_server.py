"""A real ssh server on this machine, with keys, settings and a port of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from digitpad.core.elsewhere.computer import Computer
from tests.addresses import free_address

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"


@dataclass
class SshServer:
    """A running sshd, and the folder with everything of it."""

    folder: Path
    process: subprocess.Popen[bytes]
    port: int

    @property
    def client(self) -> Path:
        """The folder with an ``ssh`` that uses this server's settings, for the search path."""
        return self.folder / "bin"

    @property
    def known_hosts(self) -> Path:
        return self.folder / "known_hosts"

    @property
    def key(self) -> Path:
        """The private key with which one gets in."""
        return self.folder / "client-key"

    @property
    def greeting(self) -> Path:
        """What is in this file the shell prints at the start, as a profile may."""
        return self.folder / "greeting"

    def computer(self, **settings: object) -> Computer:
        """Return the computer that this server makes of this machine."""
        usual = {"name": "loopback", "address": "loopback", "folder": str(self.folder / "far")}
        usual |= {"python": sys.executable, "ready": True, "seconds": 5}
        return Computer.from_json(usual | settings)

    def sessions(self) -> list[int]:
        """Return the process ids of the sessions that are open."""
        found = []
        for status in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                name, _, rest = status.read_text().partition("(")[2].partition(")")
                if name.startswith("sshd") and int(rest.split()[1]) == self.process.pid:
                    found.append(int(status.parent.name))
        return found

    def cut(self) -> None:
        """Cut every connection, as a network that fails does."""
        for session in self.sessions():
            for child in _descendants(session):
                if "sshd" in _name_of(child):
                    with contextlib.suppress(OSError):
                        os.kill(child, signal.SIGKILL)


def _name_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/comm").read_text().strip()
    except OSError:
        return ""


def _descendants(process: int) -> list[int]:
    found = [process]
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            found += _descendants(int(child))
    return found


@contextmanager
def serving(folder: Path) -> Iterator[SshServer]:
    """Run a server; skip where there is none to run."""
    if not Path(SSHD).exists() or shutil.which("ssh") is None:
        pytest.skip("there is no sshd here: apt-get install openssh-server")
    folder.mkdir()
    folder.chmod(0o700)
    for name in ("host-key", "client-key"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    shutil.copy(folder / "client-key.pub", folder / "authorized_keys")
    port = int(free_address().rpartition(":")[2])
    shell = folder / "shell"
    # What a login shell does: it may greet, and then runs what it is told.
    shell.write_text(
        f'#!/bin/sh\n[ -e "{folder}/greeting" ] && cat "{folder}/greeting"\n'
        'exec sh -c "$SSH_ORIGINAL_COMMAND"\n'
    )
    shell.chmod(0o755)
    (folder / "sshd_config").write_text(
        f"""Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host-key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
ForceCommand {shell}
"""
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    log = (folder / "sshd.log").open("wb")
    process = subprocess.Popen(
        [SSHD, "-D", "-e", "-f", str(folder / "sshd_config")], stdin=subprocess.DEVNULL, stderr=log
    )
    server = SshServer(folder, process, port)
    _write_client(server)
    try:
        _await_port(port, process)
        yield server
    finally:
        server.cut()
        process.terminate()
        process.wait()
        log.close()


def _write_client(server: SshServer) -> None:
    folder = server.folder
    host_key = (folder / "host-key.pub").read_text().split()
    server.known_hosts.write_text(f"[127.0.0.1]:{server.port} {host_key[0]} {host_key[1]}\n")
    (folder / "ssh_config").write_text(
        f"""Host loopback
  HostName 127.0.0.1
  Port {server.port}
  IdentityFile {server.key}
  IdentitiesOnly yes
  IdentityAgent none
  UserKnownHostsFile {server.known_hosts}
  GlobalKnownHostsFile none
"""
    )
    server.client.mkdir()
    ssh = server.client / "ssh"
    ssh.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {folder}/ssh_config "$@"\n')
    ssh.chmod(0o755)


def _await_port(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
    raise AssertionError("sshd ended at once")
