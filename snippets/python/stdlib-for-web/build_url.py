from urllib.parse import quote, urlencode, urljoin

print(urlencode({"q": "tea & milk", "page": 2}))
print(urlencode({"tag": ["new", "gift"]}, doseq=True))
print(urlencode({"q": "green tea"}, quote_via=quote))
print("/tags/" + quote("50% off/café", safe=""))

page = "https://shop.example/orders/7"
for link in "8", "8/items", "/about", "?page=2", "//cdn.example/x":
    print(urljoin(page, link))
