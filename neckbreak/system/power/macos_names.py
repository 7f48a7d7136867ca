"""What the notifications of macOS about power and sessions mean; needs no macOS. Not tried there.

By AppKit's documentation of NSWorkspace; those of the screen lock are in use everywhere, but
Apple documents them nowhere.
"""

from __future__ import annotations

from neckbreak.system.power.base import Power

# From the workspace's own centre; the default one never hears of them.
OF_THE_WORKSPACE = (
    "NSWorkspaceWillSleepNotification",
    "NSWorkspaceDidWakeNotification",
    "NSWorkspaceSessionDidResignActiveNotification",
    "NSWorkspaceSessionDidBecomeActiveNotification",
)
# From the centre of all programs.
OF_EVERYBODY = ("com.apple.screenIsLocked", "com.apple.screenIsUnlocked")


def hear(power: Power, name: str) -> None:
    """Take the notification of this name. Waking is not unlocking: that is told by itself."""
    match name:
        case "NSWorkspaceWillSleepNotification":
            power.sleep()
        case "NSWorkspaceDidWakeNotification":
            power.wake()
        case "com.apple.screenIsLocked":
            power.lock("hint")
        case "com.apple.screenIsUnlocked":
            power.unlock("hint")
        case "NSWorkspaceSessionDidResignActiveNotification":
            power.lock("switched")
        case "NSWorkspaceSessionDidBecomeActiveNotification":
            power.unlock("switched")
