from urllib.parse import quote, quote_plus, unquote, unquote_plus

text = "café 1/2"
print(quote(text))
print(quote(text, safe=""))
print(quote_plus(text))

print(unquote("green+tea%20caf%C3%A9"))
print(unquote_plus("green+tea%20caf%C3%A9"))
