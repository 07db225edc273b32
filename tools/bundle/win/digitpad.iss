; Inno Setup: what tools/bundle/installer.py calls with Version, Program, Out and Name defined.
[Setup]
AppId=DigitPad
AppName=DigitPad
AppVersion={#Version}
AppPublisher=The DigitPad authors
DefaultDirName={autopf}\DigitPad
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
ChangesEnvironment=yes
Compression=lzma2/ultra64
SolidCompression=yes
LicenseFile={#Program}\_internal\LICENSE
OutputDir={#Out}
OutputBaseFilename={#Name}
UninstallDisplayIcon={app}\digitpad.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; What an older version had and this one has not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\DigitPad"; Filename: "{app}\digitpad.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.digitpad"; ValueType: string; ValueData: "DigitPad.Model"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\DigitPad.Model"; ValueType: string; ValueData: "DigitPad model"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\DigitPad.Model\DefaultIcon"; ValueType: string; ValueData: "{app}\digitpad.exe,0"
Root: HKA; Subkey: "Software\Classes\DigitPad.Model\shell\open\command"; ValueType: string; ValueData: """{app}\digitpad.exe"" ""%1"""
