Feature: Take in a folder of papers
  An official puts last year's papers into the archive in three steps, sees what was guessed and
  what could not be read, and mends a guess where it stands.

  Scenario: With the keyboard alone
    Given a folder with 3 papers and a file that cannot be read
    When the official adds it with "Ctrl+O" and types where it is
    Then that took 3 steps
    And 3 more papers are listed and 1 file is set aside with its reason
    When the official types "Forum of Weirs, 3rd" as the forum of the first paper
    Then its forum is "Forum of Weirs, 3rd", set by a person

  Scenario: With the mouse alone
    Given a folder with 3 papers and a file that cannot be read
    When the official adds it with the mouse
    Then that took 3 steps
    And 3 more papers are listed and 1 file is set aside with its reason
    When the official clicks the first paper and gives it the forum "Forum of Weirs, 3rd"
    Then its forum is "Forum of Weirs, 3rd", set by a person
