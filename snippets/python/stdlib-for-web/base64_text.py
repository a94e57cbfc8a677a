import base64

text = base64.b64encode("café 7".encode()).decode()
print(text, base64.b64decode(text).decode())

data = bytes([251, 255, 0, 1])
print(base64.b64encode(data), base64.urlsafe_b64encode(data))

token = base64.urlsafe_b64encode(data).decode().rstrip("=")
try:
    base64.urlsafe_b64decode(token)
except ValueError as error:
    print(token, error)
print(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)) == data)

try:
    base64.b64encode("tea")
except TypeError as error:
    print(error)
