# /// script
# requires-python = ">=3.11"
# dependencies = ["pyjwt"]
# ///
from importlib import import_module
from importlib.metadata import packages_distributions
from importlib.util import find_spec

import jwt

print(find_spec("PyJWT"))
print(find_spec("jwt").name, callable(jwt.encode))
print(packages_distributions()["jwt"])

try:
    import_module("PyJWT")
except ModuleNotFoundError as error:
    print(error)
