Feature: Prepare a briefing while searching
  An official collects passages into the tray, opens the briefing and lets it leave as a Word file
  with a footnote for each. A passage takes two steps, the export two.

  Scenario: With the keyboard alone
    Given a search for "prevention"
    When the official takes 2 passages with the keyboard
    Then each took 2 steps and lies in the tray
    When the official opens the briefing with "Ctrl+5" and places the passages with "Ctrl+J"
    And exports it with the keyboard
    Then that took 2 steps
    And the Word file has a footnote for each of 2 passages

  Scenario: With the mouse alone
    Given a search for "prevention"
    When the official takes 2 passages with the mouse
    Then each took 2 steps and lies in the tray
    When the official opens the briefing from the rail
    And exports it with the mouse
    Then that took 2 steps
    And the Word file has a footnote for each of 2 passages
