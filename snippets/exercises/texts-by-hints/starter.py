def call_with(function, texts):
    return function(**texts)
