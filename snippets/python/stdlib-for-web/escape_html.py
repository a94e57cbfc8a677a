import html

note = """<b>"tea" & 'milk'</b>"""
safe = html.escape(note)
print(safe)
print(html.unescape(safe) == note)
print(html.escape(note, quote=False))
print(html.unescape("caf&eacute; &#8364;4.90"))
