Feature: Look up a speaker
  Spellings of the name, posts held over the years, everything said and everything promised stand
  on one page, two steps after the page of people was opened.

  Scenario: With the keyboard alone
    Given the people page of the sample archive
    When the official types "tamaru" and presses Enter
    Then posts, words and promises of "Tamaru" are shown in at most 2 steps

  Scenario: With the mouse alone
    Given the people page of the sample archive
    When the official types "tamaru" and clicks the first name
    Then posts, words and promises of "Tamaru" are shown in at most 2 steps
