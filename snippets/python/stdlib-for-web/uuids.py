import uuid

new = uuid.uuid4()
print(len(str(new)), new.version, new != uuid.uuid4())

known = uuid.UUID("6f1c2f0e-8a4b-4f7e-9d53-0b8c1e2a7f10")
print(known, known.hex)
print(known == uuid.UUID("6F1C2F0E8A4B4F7E9D530B8C1E2A7F10"))
print(len(known.bytes), known.version)

tea = uuid.uuid5(uuid.NAMESPACE_URL, "https://shop.example/tea")
print(tea)
print(tea == uuid.uuid5(uuid.NAMESPACE_URL, "https://shop.example/tea"))

try:
    uuid.UUID("tea")
except ValueError as error:
    print(error)
