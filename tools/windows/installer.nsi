; The installer for one account, without an administrator. tools/windows/installer.py defines every name in ${...}
; that is not of NSIS, and the words.
;   /S          says and asks nothing          /D=FOLDER   installs there
;   Uninstall.exe /S /DATA                     also deletes what the program keeps
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS all

!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh
!include nsDialogs.nsh
!include Win\COM.nsh

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"

OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${PROGRAM}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${TITLE_EN}"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "FileDescription" "${TITLE_EN}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" ""

!insertmacro MUI_PAGE_INSTFILES
UninstPage custom un.Ask un.Answered
!insertmacro MUI_UNPAGE_INSTFILES

; English is the first, and so the one for every other language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!include "${WORDS}"
Name "$(title)"

Var Data
Var Box

; Ends where the program is in use: its file then does not let itself be opened for writing.
!macro EndIfRunning un
  Function ${un}EndIfRunning
    ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
      ${If} ${Errors}
        MessageBox MB_OK|MB_ICONINFORMATION "$(install_running)" /SD IDOK
        SetErrorLevel 3
        Quit
      ${EndIf}
      FileClose $0
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro EndIfRunning ""
!insertmacro EndIfRunning "un."

; Windows looks at an entry once, when it comes into the menu. So it is made beside the program, told what it is, and
; moved there. Where that cannot be told, the entry is as good, and Windows calls it new for a while.
!define PROPERTIES_OF_THE_PROGRAM "{9F4C2855-9F79-4B39-A8D0-E1D42DE1D5F3}"
!define NAMED_AS 5
!define NOT_SHOWN_AS_NEW 8

!macro TellEntry number type value
  System::Call '*(&g16 "${PROPERTIES_OF_THE_PROGRAM}", &i4 ${number})p.r7'
  System::Call '*(&i2 ${type}, &i2 0, &i2 0, &i2 0, ${value}, &i8 0)p.r8'
  System::Call '$6->6(p r7, p r8)' ; SetValue
  System::Free $7
  System::Free $8
!macroend

Function AddToMenu
  StrCpy $5 "$INSTDIR\entry.lnk"
  CreateShortcut $5 "$INSTDIR\${PROGRAM}.exe" "" "" "" "" "" "$(description)"
  StrCpy $6 0
  System::Call 'shell32::SHGetPropertyStoreFromParsingName(w r5, p 0, i 2, g "${IID_IPropertyStore}", *p .r6)'
  ${If} $6 P<> 0
    System::Call '*(&w64 "${PROGRAM}")p.r9'
    !insertmacro TellEntry ${NAMED_AS} 31 "p r9"
    System::Free $9
    !insertmacro TellEntry ${NOT_SHOWN_AS_NEW} 11 "&i2 -1, &i2 0, &i4 0"
    System::Call '$6->7()' ; Commit
    System::Call '$6->2()' ; Release
  ${EndIf}
  Delete "$SMPROGRAMS\$(title).lnk"
  Rename $5 "$SMPROGRAMS\$(title).lnk"
FunctionEnd

Section
  Call EndIfRunning
  ; What an older version left must not be found by this one. What the program keeps lies elsewhere.
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\resources"
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(install_failed)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  Call AddToMenu
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "$(title)"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Function .onInstSuccess
  MessageBox MB_OK|MB_ICONINFORMATION "$(install_done)" /SD IDOK
FunctionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${IfNot} ${Errors}
    StrCpy $Data 1
  ${EndIf}
FunctionEnd

Function un.Ask
  !insertmacro MUI_HEADER_TEXT "$(remove_title)" ""
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 12u "$(remove_lead)"
  Pop $0
  ${NSD_CreateCheckbox} 0 18u 100% 20u "$(remove_data)"
  Pop $Box
  SendMessage $Box ${BM_SETSTYLE} 0x2003 1
  ${NSD_CreateLabel} 0 48u 100% 60u "$(remove_stays)"
  Pop $0
  nsDialogs::Show
FunctionEnd

Function un.Answered
  ${NSD_GetState} $Box $Data
FunctionEnd

Section Uninstall
  Call un.EndIfRunning
  Delete "$SMPROGRAMS\${TITLE_EN}.lnk"
  Delete "$SMPROGRAMS\${TITLE_FR}.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  ; Only what was installed, whatever else may lie in a folder that was chosen.
  !include "${FILES}"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  ${If} $Data = 1
    RMDir /r "$LOCALAPPDATA\${PROGRAM}"
  ${EndIf}
SectionEnd

Function un.onUninstSuccess
  MessageBox MB_OK|MB_ICONINFORMATION "$(remove_done)" /SD IDOK
FunctionEnd
