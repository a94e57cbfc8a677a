document.title = `${document.title} by script`;
