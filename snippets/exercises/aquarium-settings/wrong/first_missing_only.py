import sys

TRUE = {"1", "true", "yes", "on"}


def required(environ, name):
    if not environ.get(name):
        sys.exit(f"not set: {name}")
    return environ[name]


def load(environ):
    return {
        "name": required(environ, "AQUARIUM_NAME"),
        "litres": int(required(environ, "AQUARIUM_LITRES")),
        "degrees": float(environ.get("AQUARIUM_DEGREES") or 25),
        "light": environ.get("AQUARIUM_LIGHT", "").lower() in TRUE,
    }
