// Common first names in Sweden, by which a text that names somebody is known. Not those that are words or places too.

/** First names, as they are written. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Abdi Abdullah Adam Agneta Agnes Ahmad Ahmed Albin Aleksandra Alex Alexander Alexandra Alfred Ali Alice Alma Alva Amanda Amir Amira Amina Anders
  Andreas Anette Anita Ann Anna Anne Annelie Annette Annika Anton Antonia Arne Arvid Asta Astrid Barbro Bengt Benjamin Berit Bertil Birgit
  Birgitta Bosse Britt Britta Camilla Carina Carl Carolina Caroline Catarina Cecilia Charlotte Charlotta Christer Christian Christina Christoffer Clara
  Claes Dan Daniel Daniela David Dennis Ebba Edvin Elena Elias Elin Elina Elisabeth Elisabet Ella Ellen Ellinor Elsa Emelie Emil Emilia Emma Emmy
  Erica Erik Erika Erling Ester Eva Evelina Fadi Farah Fatima Fatma Felicia Felix Filip Filippa Fredrik Freja Frida Fritz Gabriel Gabriella Georg Gerd
  Gun Gunilla Gunnar Gustaf Gustav Göran Hanna Hannes Hans Harald Hassan Hedda Helen Helena Helene Henrik Henry Hilda Hugo Håkan Ibrahim Ida Inga
  Ingela Inger Ingrid Ingvar Irene Isabella Isabelle Isac Isak Jacob Jakob Jamal Jan Jane Janne Jenny Jennifer Jens Jesper Jessica Jimmy Joakim Joel
  Johan Johanna Johannes John Johnny Jonas Jonathan Josef Josefin Josefine Julia Jörgen Kajsa Karin Karl Karolina Katarina Kenneth Kent Kerstin Kevin
  Khalid Kim Kjell Kristian Kristina Kristoffer Kurt Lars Lasse Leif Leila Lena Lennart Leo Liam Lina Linda Linnea Linus Lisa Lisbeth Lotta
  Louise Lovisa Lucas Ludvig Lukas Magnus Maja Malin Marcus Margareta Maria Marianne Marie Markus Martin Mathias Matilda Mats Mattias Melker Mia Michael
  Mikael Miriam Mohamed Mohammad Mohammed Moa Mona Monica Monika Muhammad Mustafa Nadia Natalie Nellie Niclas Niklas Nils Nina Olga Olivia Olle Olof
  Omar Oscar Oskar Ove Patricia Patrik Paul Paulina Peder Pernilla Peter Petra Pia Pontus Ragnar Rasmus Rebecca Rebecka Rickard Rikard Robert Robin
  Roger Roland Rolf Ronja Rut Sadia Samira Samuel Sandra Sanna Sara Sarah Sebastian Selma Signe Sigrid Simon Siv Sofia Sofie Solveig Staffan
  Stefan Stig Stina Sture Susanne Susanna Svante Sven Thea Theo Therese Thomas Tilda Tina Tobias Tomas Tommy Tony Torbjörn Tore Torsten Tuva Tyra
  Ulf Ulla Ulrica Ulrika Valter Vera Veronica Victor Victoria Viktor Viktoria Vilhelm Vilma Wilma Wilhelm William Viveka Yasmin Yusuf Yvonne
  Zahra Zainab Åke Åsa Örjan Östen`
    .split(/\s+/)
    .filter(Boolean),
);
