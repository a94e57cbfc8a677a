import sys


def is_on(text):
    return text.lower() in {"1", "true", "yes", "on"}


REQUIRED = object()
SETTINGS = {
    "name": (str, REQUIRED),
    "litres": (int, REQUIRED),
    "degrees": (float, 25.0),
    "light": (is_on, False),
}


def load(environ):
    settings, missing = {}, []
    for key, (convert, default) in SETTINGS.items():
        name = f"AQUARIUM_{key.upper()}"
        if text := environ.get(name):
            settings[key] = convert(text)
        elif default is REQUIRED:
            missing.append(name)
        else:
            settings[key] = default
    if missing:
        sys.exit("not set: " + ", ".join(missing))
    return settings
