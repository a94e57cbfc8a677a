BOOKS = [
    {"id": 1, "title": "Emma", "author": "Jane Austen", "year": 1815},
    {"id": 2, "title": "Persuasion", "author": "Jane Austen", "year": 1817},
    {
        "id": 3,
        "title": "Northanger Abbey",
        "author": "Jane Austen",
        "year": 1817,
    },
    {"id": 4, "title": "Frankenstein", "author": "Mary Shelley", "year": 1818},
    {"id": 5, "title": "Jane Eyre", "author": "Charlotte Brontë", "year": 1847},
    {"id": 6, "title": "Villette", "author": "Charlotte Brontë", "year": 1853},
    {"id": 7, "title": "Middlemarch", "author": "George Eliot", "year": 1871},
    {"id": 8, "title": "Silas Marner", "author": "George Eliot", "year": 1861},
    {"id": 9, "title": "Walden", "author": "Henry David Thoreau", "year": 1854},
    {"id": 10, "title": "Moby-Dick", "author": "Herman Melville", "year": 1851},
    {"id": 11, "title": "Dracula", "author": "Bram Stoker", "year": 1897},
    {"id": 12, "title": "Kim", "author": "Rudyard Kipling", "year": 1901},
]
