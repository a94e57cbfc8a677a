from urllib.parse import parse_qs, parse_qsl, urlsplit

url = "https://ada@shop.example:8443/orders/7?tag=new&tag=gift&q=a+b#top"
parts = urlsplit(url)

print(parts.scheme, parts.netloc)
print(parts.hostname, parts.port, parts.username)
print(parts.path, parts.query, parts.fragment)

print(parse_qs(parts.query))
print(parse_qsl(parts.query))
print(parse_qs("q=&page=2"), parse_qs("q=", keep_blank_values=True))
print(parts._replace(query="", fragment="").geturl())
