# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from importlib.metadata import (
    PackageNotFoundError,
    entry_points,
    metadata,
    requires,
    version,
)

print(version("flask").split(".")[:2])
print(metadata("Flask")["Requires-Python"])
print([line for line in requires("flask") if line.startswith("jinja2")])

(command,) = entry_points(group="console_scripts", name="flask")
print(command.value, callable(command.load()))

try:
    version("flask-login-manager")
except PackageNotFoundError as error:
    print(error)
