"""What the programs of a virtual desktop read before they start."""

from __future__ import annotations

from pathlib import Path

PANEL_HEIGHT = 32

# Anybody may own and call anything: the bus is private, and its clients may be of any user.
BUS_SETTINGS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>{kind}</type>
  <listen>unix:path={socket}</listen>
  {services}
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
"""

# One panel along the bottom with the open windows on the left and the tray on the right.
PANEL_SETTINGS = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="{PANEL_HEIGHT}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/><value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="icon-size" type="int" value="22"/>
    </property>
  </property>
</channel>
"""


def write_home(home: Path) -> None:
    """Make an empty home with the settings of panel and notifications."""
    for place in (".config/dunst", ".cache", ".local/share", ".local/state"):
        (home / place).mkdir(parents=True)
    channel = home / ".config/xfce4/xfconf/xfce-perchannel-xml"
    channel.mkdir(parents=True)
    (channel / "xfce4-panel.xml").write_text(PANEL_SETTINGS, "utf-8")
    (home / ".config/dunst/dunstrc").write_text("[global]\nfont = Sans 10\n", "utf-8")


def write_bus_settings(folder: Path, kind: str, socket: Path) -> Path:
    """Write the settings of a "session" or "system" bus that listens there; return their file."""
    # Only the session bus starts services by itself. And the system's own type of bus wants a
    # user of its own to run as.
    type_, services = {
        "session": ("session", "<standard_session_servicedirs/>"),
        "system": ("custom", ""),
    }[kind]
    file = folder / f"{kind}-bus.conf"
    file.write_text(BUS_SETTINGS.format(kind=type_, socket=socket, services=services), "utf-8")
    return file
