import sys

REQUIRED = ["AQUARIUM_NAME", "AQUARIUM_LITRES"]
TRUE = {"1", "true", "yes", "on"}


def load(environ):
    missing = [name for name in REQUIRED if name not in environ]
    if missing:
        sys.exit(f"not set: {', '.join(missing)}")
    return {
        "name": environ["AQUARIUM_NAME"],
        "litres": int(environ["AQUARIUM_LITRES"]),
        "degrees": float(environ.get("AQUARIUM_DEGREES", "25")),
        "light": environ.get("AQUARIUM_LIGHT", "").lower() in TRUE,
    }
