name = "outside"
print([name for name in ("Ada", "Bob")], name)

late = [lambda: rate for rate in (5, 19)]  # noqa: B023
print([function() for function in late])

early = [lambda rate=rate: rate for rate in (5, 19)]
print([function() for function in early])
