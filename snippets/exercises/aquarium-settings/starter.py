import sys

TRUE = {"1", "true", "yes", "on"}


def load(environ):
    if "AQUARIUM_NAME" not in environ:
        sys.exit("not set: AQUARIUM_NAME")
    return {"name": environ["AQUARIUM_NAME"]}
