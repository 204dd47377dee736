Feature: Copy a passage with its citation
  An official who has found a passage takes it to the clipboard with speaker, paper, event, date and
  paragraph. It takes two steps.

  Scenario: With the keyboard alone
    Given a search for "prevention"
    When the official copies the first hit by key
    Then the clipboard holds the passage and its source after 2 steps

  Scenario: With the mouse alone
    Given a search for "prevention"
    When the official copies the first hit by mouse
    Then the clipboard holds the passage and its source after 2 steps

  Scenario: A quotation that somebody sent is checked
    Given a quotation on the clipboard that departs from its paper in one word
    When the official opens the check and pastes
    Then the difference is marked after 2 steps
