import mimetypes

for name in "prices.csv", "logo.svg", "notes.tar.gz", "photo.xyzzy":
    print(name, *mimetypes.guess_type(name))

guessed, _ = mimetypes.guess_type("photo.xyzzy")
print(guessed or "application/octet-stream")
print(mimetypes.guess_extension("image/png"))

mimetypes.add_type("image/x-tea", ".tea")
print(mimetypes.guess_type("photo.tea")[0])
