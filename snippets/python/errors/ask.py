def ask_count(read=input):
    while True:
        text = read("How many? ")
        try:
            count = int(text)
        except ValueError:
            print(f"{text!r} is not a whole number")
            continue
        if count >= 1:
            return count
        print("at least 1, please")


typed = iter(["two", "0", "3"])  # stands for a person
print(ask_count(read=lambda prompt: next(typed)))
